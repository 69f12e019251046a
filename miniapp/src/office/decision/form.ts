import { isDay } from '@huying/shared/admission/day'
import type { Quorum } from '@huying/shared/decision/decision-rules'
import type { Attendance, Entered, Votes } from '@huying/shared/decision/entry'
import { hasPassed } from '@huying/shared/decision/quorum'
import { needs, type Stage } from '@huying/shared/decision/stage'
import { form as words } from '@huying/shared/text/zh-CN/decision'
import { errors } from '@huying/shared/text/zh-CN/error'

/** What is typed of a stage, as it is typed. */
export interface EntryForm {
	readonly held: string
	readonly due: string
	readonly present: string
	readonly agree: string
	readonly against: string
	readonly abstained: string
	readonly text: string
	/** Why it is corrected. */
	readonly reason: string
}
export type EntryField = keyof EntryForm | 'photos'
export type Faults = Partial<Record<EntryField, string | undefined>>

export const emptyEntry: EntryForm = {
	held: '',
	due: '',
	present: '',
	agree: '',
	against: '',
	abstained: '',
	text: '',
	reason: '',
}

/** What stands, to be written anew in a correction. */
export function formOf({ held, attendance, votes, text }: Entered): EntryForm {
	const said = (count: number | undefined) => (count === undefined ? '' : String(count))
	return {
		held,
		due: said(attendance?.due),
		present: said(attendance?.present),
		agree: said(votes?.agree),
		against: said(votes?.against),
		abstained: said(votes?.abstained),
		text,
		reason: '',
	}
}

/** A count of people; undefined where none is written. */
const count = (text: string): number | undefined => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)

const counts = {
	attendance: ['due', 'present'],
	votes: ['agree', 'against', 'abstained'],
} as const

/** What the fields say of a stage, or what is wrong with which. The rest the server says: it knows the other stages. */
export function entryOf(
	stage: Stage,
	form: EntryForm,
	photos: number,
	correcting: boolean,
): { entered: Omit<Entered, 'photos'> } | { faults: Faults } {
	const need = needs[stage]
	const faults: { -readonly [Field in EntryField]?: string } = {}
	if (!isDay(form.held.trim())) faults.held = errors.dayInvalid
	for (const part of ['attendance', 'votes'] as const)
		for (const field of need[part] ? counts[part] : [])
			if (count(form[field]) === undefined) faults[field] = words.number
	if (form.text.trim() === '') faults.text = errors.textEmpty
	if (correcting && form.reason.trim() === '') faults.reason = errors.textEmpty
	if (need.photos === 'must' && photos === 0) faults.photos = errors.photosMissing
	if (Object.keys(faults).length > 0) return { faults }
	return {
		entered: {
			stage,
			held: form.held.trim(),
			...(need.attendance && { attendance: attendanceOf(form) }),
			...(need.votes && { votes: votesOf(form) }),
			text: form.text.trim(),
		},
	}
}

const attendanceOf = ({ due, present }: EntryForm): Attendance => ({
	due: count(due) ?? 0,
	present: count(present) ?? 0,
})
const votesOf = ({ agree, against, abstained }: EntryForm): Votes => ({
	agree: count(agree) ?? 0,
	against: count(against) ?? 0,
	abstained: count(abstained) ?? 0,
})

/** Whether it would pass as it is written; undefined while the figures are not whole or do not add up. */
export function wouldPass(stage: Stage, form: EntryForm, quorum: Quorum): boolean | undefined {
	if (!needs[stage].votes) return undefined
	const all = [...counts.attendance, ...counts.votes].map((field) => count(form[field]))
	if (all.some((one) => one === undefined)) return undefined
	const [attendance, votes] = [attendanceOf(form), votesOf(form)]
	const sum = votes.agree + votes.against + votes.abstained
	if (sum !== attendance.present || attendance.present > attendance.due || sum === 0) return undefined
	return hasPassed(attendance, votes, quorum)
}
