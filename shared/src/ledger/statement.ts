import * as v from 'valibot'
import { canonical } from '../identifier/digest'
import { sayPost, statement as words } from '../text/zh-CN/ledger'
import type { Role } from '../user/post'
import { type Cell, sayMinute } from './cell'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** What is signed of a ledger. It names itself, so that no other signature of the key can be taken for it. */
const sealSchema = v.object({
	v: v.literal(1),
	is: v.literal('huying-ledger'),
	tenant: v.string(),
	ledger: v.string(),
	/** At which moment the cases stood so. */
	moment: v.number(),
	/** Rows of cases: neither the headings nor the last lines. */
	rows: v.number(),
	/** Over the headings, the rows and what the last lines say, as `rowsDigest` has it. */
	digest: hash,
	/** Name of the key: SHA-256 of its SubjectPublicKeyInfo. */
	key: hash,
})
export type Seal = v.InferOutput<typeof sealSchema>

/** The text that is signed. */
export const sealText = (seal: Omit<Seal, 'v' | 'is'>): string =>
	canonical({ v: 1, is: 'huying-ledger', ...seal })

/** What a text says that was signed; undefined where it is of nothing of ours. */
export function readSeal(text: string): Seal | undefined {
	try {
		const parsed = v.safeParse(sealSchema, JSON.parse(text))
		return parsed.success ? parsed.output : undefined
	} catch {
		return undefined
	}
}

/** What a ledger says of itself in words. */
export interface Said {
	/** The filter, in words. */
	readonly filter: string
	readonly moment: number
	/** In which post it was taken; never by whom. */
	readonly by: { readonly role: Role; readonly unitName: string }
	readonly rows: number
}

/** The lines after the rows that are counted with them; an empty one goes before. */
export const saidLines = ({ filter, moment, by, rows }: Said): Cell[][] => [
	[words.mark],
	[words.filter, filter],
	[words.moment, sayMinute(moment)],
	[words.by, sayPost(by)],
	// as words: the column that it stands in may be one of instants
	[words.rows, String(rows)],
]

/** The very last lines: what is signed, and how it is checked. */
export const sealLines = (text: string, digest: string, signature: string): Cell[][] => [
	[words.digest, digest],
	[words.signed, text],
	[words.signature, signature],
	[words.check, words.how],
]
