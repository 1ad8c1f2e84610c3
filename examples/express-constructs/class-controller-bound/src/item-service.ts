export class ItemService {
  private readonly names = ['Lamp'];

  all(): string[] {
    return this.names;
  }

  at(index: number): string | undefined {
    return this.names[index];
  }
}
