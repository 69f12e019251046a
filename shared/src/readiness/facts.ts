import type { Template } from '../notice/notice'
import type { UnitKind } from '../unit/unit'
import type { Role } from '../user/post'
import type { TemplateFault } from './template-fields'
import type { Ticks } from './tick'

/** What became of trying a mini-program's secrets and templates, the last time somebody tried. */
export interface Check {
	readonly appid: string
	/** Epoch milliseconds. */
	readonly at: number
	/** `none`: no such parameter. `wrong`: WeChat turned it down, or it is not of the right form. `unsure`: no answer. */
	readonly secret: CheckOutcome
	readonly push: CheckOutcome
	/** WeChat's errcode, or a word of ours, where it turned us down. */
	readonly code?: string | undefined
	/** Absent where WeChat could not be asked. */
	readonly templates?: { readonly [Name in Template]?: TemplateFault | undefined } | undefined
}
export const checkOutcomes = ['ok', 'none', 'wrong', 'unsure'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** A unit with how many different people hold each role there now. */
export interface StaffedUnit {
	readonly unit: string
	readonly shortName: string
	readonly kind: UnitKind
	readonly people: { readonly [Name in Role]?: number | undefined }
}

/** All that is known of a county before its first day. Times are epoch milliseconds. */
export interface Facts {
	readonly now: number
	readonly centrePhone: boolean
	readonly units: readonly StaffedUnit[]
	/** Villages, by name, and whether a grid worker's post names them or their town. */
	readonly villages: readonly { readonly name: string; readonly walked: boolean }[]
	/** The lists that were published, with the titles they bear. */
	readonly catalogue?: { readonly title?: string | undefined } | undefined
	readonly services?: { readonly title?: string | undefined } | undefined
	/** How often the county changed its rules. */
	readonly rulesVersion: number
	/** Years from this one on whose days off are known. */
	readonly yearsKnown: readonly number[]
	readonly year: number
	/** Month of the year, 1 to 12: next year's days are published in November. */
	readonly month: number
	/** Days of the next seven on which the centre's roster names somebody. */
	readonly rosterDays: number
	/** The county's mini-programs. */
	readonly appids: readonly string[]
	/** Which purposes have a template, by mini-program. */
	readonly templates: { readonly [appid: string]: readonly Template[] | undefined }
	readonly checks: readonly Check[]
	readonly ticks: Ticks
}
