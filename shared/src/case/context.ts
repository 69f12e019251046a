import type { Calendar } from '../calendar/calendar'
import type { Entry } from '../catalogue/entry'
import type { ErrandGround } from '../errand/ground'
import type { Rules } from '../rule/rules'
import type { Unit } from '../unit/unit'
import type { Actor } from './actor'
import type { CaseState } from './state'

/** Everything a rule may know besides the state and the command. */
export interface Context {
	readonly actor: Actor
	/** Now, in epoch milliseconds. */
	readonly at: number
	/** 128 fresh random bits in hexadecimal, for sealing private words. */
	readonly salt: string
	/** The county's rules and its working time. */
	readonly rules: Rules
	readonly calendar: Calendar
	/** The units that the command names or that a rule leads to, as far as the tenant has them. */
	readonly units?: readonly Unit[]
	/** The entry of the catalogue that the case is under, or that the command names, and of which version. */
	readonly entry?: Entry
	readonly catalogue?: number
	/** Where the case is, for those who report in. */
	readonly place?: { readonly longitude: number; readonly latitude: number }
	/** The recording that a command names, where it is one of the case's. */
	readonly voice?: string
	/** What an errand's step is decided on besides: the errand itself, and the worker that it names. */
	readonly errand?: ErrandGround
	/** The case that this one is merged into, or is to be. */
	readonly main?: CaseState
}

/** A unit of the context by its identifier. */
export function unitIn({ units = [] }: Pick<Context, 'units'>, unit: string | undefined): Unit | undefined {
	return units.find((one) => one.unit === unit)
}
