import type { Role } from '../user/post'
import type { AdmissionCommandType } from './command'
import { dayOf, yearOf } from './day'
import type { AdmissionStatus } from './status'
import type { Term, Work } from './work'

/** What was done with a request, by whom and when; never edited. */
export interface AdmissionStep {
	readonly type: 'ask' | AdmissionCommandType
	/** In epoch milliseconds. */
	readonly at: number
	/** The post held then. `user` is a pseudonym. */
	readonly by: {
		readonly user: string
		readonly role: Role
		readonly unit: string
		readonly unitName: string
	}
	/** Why, or under which conditions. */
	readonly words?: string
}

/** A request to put work on towns or grids, and every step since it was asked. */
export interface Admission {
	readonly tenant: string
	readonly admission: string
	/** The department that asks. */
	readonly unit: string
	readonly unitName: string
	readonly work: Work
	readonly status: AdmissionStatus
	readonly steps: readonly AdmissionStep[]
	/** Counts its steps. */
	readonly version: number
}

/** When it was asked, in epoch milliseconds. */
export const askedAt = ({ steps }: Pick<Admission, 'steps'>): number => steps[0]?.at ?? 0

/** The year it stands in, beside the department's promises: the one in which the work begins. */
export const admissionYear = ({ work }: Pick<Admission, 'work'>): number => yearOf(work.term.from)

/** Whether the last day of a term has gone by, in Beijing. */
export const isOver = ({ to }: Term, at: number): boolean => to < dayOf(at)
