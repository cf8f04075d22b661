/** The WebSocket subprotocol. A change that an old client would misread gets a new name here. */
export const subprotocol = 'moothall.v1';
export const restBase = '/api/v1';
