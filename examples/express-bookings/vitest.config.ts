import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{integration,unit}/**/*.test.ts'],
    restoreMocks: true,
  },
});
