const VERSION = 'v2';

export const API_PATH = `/api/${VERSION}`;

export const ITEMS_PATH = `${API_PATH}/items`;

export const PATHS = { orders: API_PATH + '/orders' } as const;
