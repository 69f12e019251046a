import type { Allowance } from '@huying/shared/calendar/allowance'
import { readAllowance, sayAllowance } from '@huying/shared/text/zh-CN/allowance'
import { nobody, say } from '@huying/shared/text/zh-CN/rules-page'
import type { Unit } from '@huying/shared/unit/unit'

type Units = readonly Pick<Unit, 'unit' | 'shortName' | 'name'>[]

/** A kind of rule: how its value is said, and read again as people write it. Undefined where it cannot be told. */
interface Kind {
	readonly say: (value: unknown, units: Units) => string
	readonly read: (written: string, units: Units) => unknown
}

const plain = (written: string) => written.normalize('NFKC').trim()
const asNumber = (written: string, form: RegExp): number | undefined => {
	const [, number] = form.exec(plain(written)) ?? []
	return number === undefined ? undefined : Number(number)
}
const nameOf = (unit: string, units: Units) => units.find((one) => one.unit === unit)?.shortName ?? unit
const unitOf = (name: string, units: Units) =>
	units.find((one) => one.shortName === name || one.name === name || one.unit === name)?.unit
const SPAN = /^(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})$/u

/** 「8:30–12:00」 as the rules keep it. */
function readSpan(written: string): readonly [string, string] | undefined {
	const found = SPAN.exec(written.trim())
	if (found === null) return undefined
	const [, startHour = '', startMinute = '', endHour = '', endMinute = ''] = found
	return [`${startHour.padStart(2, '0')}:${startMinute}`, `${endHour.padStart(2, '0')}:${endMinute}`]
}

/** All or nothing. */
function every<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
	const there = values.filter((value): value is Value => value !== undefined)
	return there.length === values.length ? there : undefined
}

/** The kinds of rules there are. What is said is read back as the same value; a test says so of the default rules. */
export const kinds = {
	hours: {
		say: (value) =>
			(value as [string, string][])
				.map((span) => span.map((time) => time.replace(/^0/, '')).join('–'))
				.join('、'),
		read: (written) =>
			every(
				plain(written)
					.split(/[、,;\s]+/u)
					.map(readSpan),
			),
	},
	allowance: {
		say: (value) => sayAllowance(value as Allowance),
		read: readAllowance,
	},
	count: {
		say: (value) => say.count(value as number),
		read: (written) => asNumber(written, /^(\d{1,4})\s*[次件]?$/u),
	},
	metres: {
		say: (value) => say.metres(value as number),
		read: (written) => asNumber(written, /^(\d{1,6})\s*米?$/u),
	},
	share: {
		say: (value) => say.share(value as number),
		read: (written) => {
			const found = asNumber(written, /^(\d{1,2}(?:\.\d)?)\s*%?$/u)
			return found === undefined ? undefined : found / 100
		},
	},
	units: {
		say: (value, units) => {
			const named = (value as readonly string[]).map((unit) => nameOf(unit, units))
			return named.length === 0 ? nobody : named.join('、')
		},
		read: (written, units) => {
			const names = plain(written).split(/[、,;\s]+/u)
			return every(names.filter((name) => name !== '' && name !== nobody).map((name) => unitOf(name, units)))
		},
	},
	unit: {
		say: (value, units) => nameOf(String(value), units),
		read: (written, units) => unitOf(plain(written), units),
	},
} as const satisfies Record<string, Kind>
export type KindName = keyof typeof kinds
