export interface Item {
  id: string;
  name: string;
}

export class ItemStore {
  private readonly items = new Map<string, Item>();

  add(item: Item): boolean {
    if (this.items.has(item.id)) {
      return false;
    }
    this.items.set(item.id, item);
    return true;
  }

  find(id: string): Item | undefined {
    return this.items.get(id);
  }
}
