const API = '/api';

export const HEALTH_PATH = '/health';
export const WEBHOOKS_PATH = '/webhooks';
export const DEBUG_PATH = '/debug';

export const ROOMS_PATH = `${API}/rooms`;
export const BOOKINGS_PATH = `${API}/bookings`;
export const ACCOUNT_PATH = `${API}/account`;
export const ADMIN_PATH = `${API}/admin`;
