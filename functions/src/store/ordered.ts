/** Numbers in sort keys, so that text order is number order: 13 digits hold epoch milliseconds until 2286. */
export const ordered = (value: number, digits = 13): string => String(value).padStart(digits, '0')
