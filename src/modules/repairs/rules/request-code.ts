/** The number of a request, such as `OV-00000036-000`; its orders count on in the last part. */
export function requestCode(number: number): string {
  return `OV-${String(number).padStart(8, '0')}-000`;
}

/** The number of an order of a request: `OV-00000036-001`. */
export function orderCode(ofRequest: string, order: number): string {
  return `${ofRequest.slice(0, -3)}${String(order).padStart(3, '0')}`;
}
