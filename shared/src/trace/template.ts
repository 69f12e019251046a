/** What a field of a visit's form takes. */
export type Field =
	| { readonly takes: 'words' }
	| { readonly takes: 'yesOrNo' }
	/** One of these; their names are in text/zh-CN/trace.ts. */
	| { readonly takes: 'choice'; readonly of: readonly string[] }
	/** A whole number from 0 on. */
	| { readonly takes: 'number'; readonly most: number }

export interface VisitTemplate {
	readonly fields: Readonly<Record<string, Field & { readonly needed?: true }>>
}

const words = { takes: 'words' } as const
const yesOrNo = { takes: 'yesOrNo' } as const
const health = { takes: 'choice', of: ['well', 'unwell', 'needsCare'] } as const

/**
 * Forms of visits (入户走访), after what grid workers of the source documents note down. A county's own come later, in
 * the same shape. Names of templates, fields and choices are in text/zh-CN/trace.ts.
 */
export const visitTemplates = {
	/** 一般走访 */
	general: { fields: { wishes: words, told: words, followUp: { ...yesOrNo, needed: true } } },
	/** 独居、高龄老人 */
	elder: {
		fields: {
			health: { ...health, needed: true },
			eats: yesOrNo,
			heating: { takes: 'choice', of: ['safe', 'coal', 'none'] },
			carer: { takes: 'choice', of: ['lives', 'comes', 'nobody'] },
			wishes: words,
			followUp: { ...yesOrNo, needed: true },
		},
	},
	/** 困境、留守儿童 */
	child: {
		fields: {
			health: { ...health, needed: true },
			school: { ...yesOrNo, needed: true },
			carer: { takes: 'choice', of: ['lives', 'comes', 'nobody'] },
			wishes: words,
			followUp: { ...yesOrNo, needed: true },
		},
	},
	/** 困难家庭、残疾人 */
	hardship: {
		fields: {
			people: { takes: 'number', most: 30 },
			health,
			aid: { takes: 'choice', of: ['gets', 'asked', 'none'] },
			wishes: words,
			followUp: { ...yesOrNo, needed: true },
		},
	},
	/** 用火用电用气 */
	safety: {
		fields: {
			wiring: { takes: 'choice', of: ['safe', 'mended', 'unsafe'], needed: true },
			gas: { takes: 'choice', of: ['safe', 'mended', 'unsafe', 'none'], needed: true },
			charging: { takes: 'choice', of: ['safe', 'mended', 'unsafe', 'none'] },
			told: words,
			followUp: { ...yesOrNo, needed: true },
		},
	},
} as const satisfies Record<string, VisitTemplate>

export type TemplateName = keyof typeof visitTemplates
export const templateNames = Object.keys(visitTemplates) as [TemplateName, ...TemplateName[]]
export const templateOf = (name: string): VisitTemplate | undefined =>
	Object.hasOwn(visitTemplates, name) ? visitTemplates[name as TemplateName] : undefined

/** What was noted, by the names of fields. */
export type Notes = Readonly<Record<string, string | number | boolean>>
