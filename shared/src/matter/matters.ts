import type { Kind } from '../case/status'

/** A matter a resident can tap instead of typing; names are in text/zh-CN/matter.ts. */
interface Matter {
	readonly kind: Kind
	/** Touches nobody in person, so that a summary may be shown once the centre has accepted it. */
	readonly public: boolean
}

/** The common matters of a county's first day. The catalogue with duties and times is a tenant's own data. */
export const matters = {
	manhole: { kind: 'livelihood', public: true },
	streetlight: { kind: 'livelihood', public: true },
	road: { kind: 'livelihood', public: true },
	rubbish: { kind: 'livelihood', public: true },
	waterSupply: { kind: 'livelihood', public: true },
	electricity: { kind: 'livelihood', public: true },
	irrigation: { kind: 'development', public: true },
	pollution: { kind: 'enforcement', public: true },
	illegalBuilding: { kind: 'enforcement', public: false },
	noise: { kind: 'enforcement', public: false },
	wages: { kind: 'enforcement', public: false },
	titleDeed: { kind: 'livelihood', public: false },
	lowIncomeSupport: { kind: 'livelihood', public: false },
	other: { kind: 'livelihood', public: false },
} as const satisfies Record<string, Matter>
export type MatterKey = keyof typeof matters

/** Whether a word is a matter of the table. */
export function isMatter(word: string): word is MatterKey {
	return Object.hasOwn(matters, word)
}
