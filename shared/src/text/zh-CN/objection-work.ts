import { spaced } from './spaced'

/** What people ask about what a village published, for whoever answers. */
export const title = '有人问，等您答复'
export const look = (what: string) => `打开：${what}`
export const line = (unsigned: boolean, by: string) =>
	spaced`${unsigned ? '还没签收' : '已签收'}，最晚${by}答复`
