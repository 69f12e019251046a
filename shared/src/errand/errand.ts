import type { MaterialForm } from '../service/service'

/** Whom an errand (代办) is for: oneself, or somebody to whom the asker stands like this. */
export const kinships = ['parent', 'child', 'spouse', 'relative', 'neighbour', 'other'] as const
export type Kinship = (typeof kinships)[number]
export const beneficiaries = ['self', ...kinships] as const
export type Beneficiary = (typeof beneficiaries)[number]

/**
 * Whether the person concerned agrees: `own` where they asked themselves, `asked` until they have said. What was
 * withdrawn is not given again: they ask anew.
 */
export const consentStatuses = ['own', 'asked', 'given', 'withdrawn'] as const
export type ConsentStatus = (typeof consentStatuses)[number]
/** By a tap on their own phone; by a signature or a recorded yes that the worker took. */
export const consentWays = ['tap', 'signature', 'recording'] as const
export type ConsentWay = (typeof consentWays)[number]

export interface Consent {
	readonly status: ConsentStatus
	readonly by?: ConsentWay
	/** When it was given; when it was withdrawn. */
	readonly at?: number
	/** Photographs of the signature, the recording. */
	readonly photos?: readonly string[]
	readonly voice?: string
}

/** At the person's home, or at the village's station. */
export const visitKinds = ['home', 'station'] as const
export interface Visit {
	readonly kind: (typeof visitKinds)[number]
	/** The beginning of its slot, in epoch milliseconds. */
	readonly startsAt: number
}

/**
 * What a voucher (收条) is for: papers received from somebody, papers brought back from the office, papers returned, papers
 * that the office kept, money taken, money returned.
 */
export const voucherKinds = ['received', 'brought', 'returned', 'left', 'cashTaken', 'cashReturned'] as const
export type VoucherKind = (typeof voucherKinds)[number]

/** One paper on a voucher; its name stands in the private record of the voucher's event, at the same place. */
export interface Paper {
	readonly form: MaterialForm
	/** The number of the voucher against which it went back. */
	readonly backOn?: number
}

export interface Voucher {
	/** 收条 1 号 of this errand, running. */
	readonly number: number
	readonly kind: VoucherKind
	/** The event that made it. */
	readonly seq: number
	readonly at: number
	/** Of received and brought papers. */
	readonly papers?: readonly Paper[]
	/** Of what went back: on which voucher it came, and its places there. */
	readonly of?: number
	readonly places?: readonly number[]
	/** Money in hundredths of a yuan. */
	readonly fen?: number
	readonly photos?: readonly string[]
	/** Who said that it is so: the asker or the person concerned by a tap, or their signature that the worker took. */
	readonly confirmed?: {
		readonly at: number
		readonly by: 'tap' | 'signature'
		readonly photos?: readonly string[]
	}
}

/** A paper that was made ready beforehand. Its name stands in the private record of the opening, at the same place. */
export interface Prepared {
	readonly ready: boolean
	readonly photos: readonly string[]
}

/**
 * What an errand is besides its case: folded from the case's own events, and kept beside its state. Pseudonyms, codes
 * and identifiers only.
 */
export interface Errand {
	/** The last event that is in it. */
	readonly seq: number
	readonly service: string
	readonly serviceVersion: number
	readonly for: Beneficiary
	readonly consent: Consent
	readonly materials: readonly Prepared[]
	/** Who runs it and whom it concerns, as the case's state has them. */
	readonly worker?: string
	readonly concerned?: string
	/** Days after its end when the pictures of papers are erased, as the county said when it was asked for. */
	readonly keepMaterials: number
	/** Whether somebody may come to the house for it. */
	readonly homeVisit?: true
	readonly visit?: Visit
	/** What was missing is asked for once, all together (一次性告知). */
	readonly missing?: {
		readonly seq: number
		readonly at: number
		readonly answeredSeq?: number
		readonly photos?: readonly string[]
	}
	readonly vouchers: readonly Voucher[]
	/** Since when the papers are at the office, and by which event. */
	readonly out?: { readonly seq: number; readonly at: number }
	/** Money in the worker's hands, in hundredths of a yuan; and what was spent, each with its receipts' pictures. */
	readonly cash: number
	readonly spent: readonly { readonly at: number; readonly fen: number; readonly photos: readonly string[] }[]
	/** Errands to one place on one day (集中办); the day is Beijing's, 2026-03-05. */
	readonly trip?: { readonly trip: string; readonly day: string; readonly seq: number }
}

/** What lists and the case's own rules must know of an errand: a few dozen bytes in the case's state. */
export interface ErrandSummary {
	readonly service: string
	/** Whether the asker is the one it is for. */
	readonly own: boolean
	/** Who runs it: a grid worker's pseudonym. */
	readonly worker?: string
	/** The person it is for, once they consented on their own phone. */
	readonly concerned?: string
	/** When somebody comes, in epoch milliseconds. */
	readonly startsAt?: number
	/** Papers that were not returned yet. */
	readonly held: number
	/** Vouchers that nobody confirmed yet. */
	readonly unconfirmed: number
	/** In hundredths of a yuan. */
	readonly cash: number
}
