/** What cannot be known from inside the system: somebody looks, and says so. In the order in which it is done. */
export const ticks = [
	'filing',
	'domains',
	'privacy',
	'wayOut',
	'alarms',
	'logKey',
	'drill',
	'rulesRead',
] as const
export type Tick = (typeof ticks)[number]

/** Who said so, and when in epoch milliseconds. */
export interface Ticked {
	readonly by: string
	readonly at: number
}
export type Ticks = { readonly [Name in Tick]?: Ticked | undefined }
