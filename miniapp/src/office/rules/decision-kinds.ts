import type { Kind as MatterKind } from '@huying/shared/decision/decision-rules'
import { decisionSay as say } from '@huying/shared/text/zh-CN/rules-page'

const plain = (written: string) => written.normalize('NFKC').trim()
const linkNames = Object.keys(say.links) as (keyof typeof say.links)[]
const voices = Object.keys(say.voice) as (keyof typeof say.voice)[]

/** 「leasing 集体资源发包出租 合同+结果」 as a kind of matter and the papers that its outcome must point to. */
function readKind(written: string): MatterKind | undefined {
	const [, kind, name, links] =
		/^([A-Za-z][A-Za-z0-9]{0,39})\s+([^\s+]{1,30})(?:\s+(\S+))?$/u.exec(plain(written)) ?? []
	if (kind === undefined || name === undefined) return undefined
	const named = (links === undefined ? [] : links.split('+')).map((word) =>
		linkNames.find((link) => say.links[link] === word),
	)
	const known = named.filter((link) => link !== undefined)
	return known.length === named.length ? { kind, name, links: known } : undefined
}

/** How a county's rules about decisions are said, and read again as people write them. */
export const decisionKinds = {
	/** 「2/3」. */
	fraction: {
		say: (value: unknown) => (value as readonly number[]).join('/'),
		read: (written: string) => {
			const [, part, whole] = /^(\d{1,3})\/(\d{1,3})$/.exec(plain(written)) ?? []
			return part === undefined ? undefined : [Number(part), Number(whole)]
		},
	},
	days: {
		say: (value: unknown) => say.days(value as number),
		read: (written: string) => {
			const [, days] = /^(\d{1,4})\s*天?$/u.exec(plain(written)) ?? []
			return days === undefined ? undefined : Number(days)
		},
	},
	voice: {
		say: (value: unknown) => say.voice[value as keyof typeof say.voice],
		read: (written: string) => voices.find((one) => say.voice[one] === plain(written)),
	},
	matterKinds: {
		say: (value: unknown) =>
			(value as readonly MatterKind[])
				.map(({ kind, name, links }) =>
					[kind, name, links.map((link) => say.links[link]).join('+')].filter(Boolean).join(' '),
				)
				.join('、'),
		read: (written: string) => {
			const read = written
				.split(/[、,，;；\n]+/u)
				.filter((part) => part.trim() !== '')
				.map(readKind)
			const known = read.filter((one) => one !== undefined)
			return known.length === read.length && known.length > 0 ? known : undefined
		},
	},
} as const
