import type { MaterialForm } from '../service/service'
import type { Beneficiary, Prepared, Visit } from './errand'

/** What was asked for, as the event that opens the case says it. Names of papers stand in its private record. */
export interface AskedErrand {
	readonly service: string
	readonly serviceVersion: number
	readonly for: Beneficiary
	readonly materials: readonly Prepared[]
	readonly keepMaterials: number
	/** Whether somebody may come to the house for it. */
	readonly homeVisit?: true
	readonly visit?: Visit
}

/** What each step says. Words, offices and the names of papers stand in the private record of the same event. */
interface Steps {
	undertake: { worker: string }
	pass: { to: string; handover?: string }
	giveConsent: object
	takeConsent: { by: 'signature' | 'recording'; photos: readonly string[]; voice?: string }
	withdrawConsent: object
	book: { visit: Visit }
	unbook: object
	/** How many papers are missing. */
	askMissing: { papers: number }
	answerMissing: { photos: readonly string[] }
	receivePapers: { voucher: number; forms: readonly MaterialForm[]; photos: readonly string[] }
	confirmVoucher: { voucher: number }
	signVoucher: { voucher: number; photos: readonly string[] }
	handIn: object
	bringBack: { voucher?: number; forms: readonly MaterialForm[] }
	returnPapers: {
		voucher: number
		of: number
		places: readonly number[]
		left?: true
		photos: readonly string[]
	}
	takeCash: { voucher: number; fen: number }
	spendCash: { fen: number; photos: readonly string[] }
	returnCash: { voucher: number; fen: number }
	joinTrip: { trip: string; day: string }
	leaveTrip: object
}
export type SteppedOf<Type extends keyof Steps> = { readonly type: Type } & Readonly<Steps[Type]>
/** A step as the trace keeps it. */
export type Stepped = { [Type in keyof Steps]: SteppedOf<Type> }[keyof Steps]
