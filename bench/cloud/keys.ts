/** Keys that open nothing: DynamoDB Local takes any, and signs nobody in. */
export const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
export const region = 'cn-north-1'
export const SESSION_SECRET = 'the key of the bench alone, 32 bytes and more'
