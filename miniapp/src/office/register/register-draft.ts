import type { registrationSchema } from '@huying/shared/case/command'
import type { Identity, Source } from '@huying/shared/case/status'
import { plainPhone } from '@huying/shared/user/phone'
import type * as v from 'valibot'
import { timeTyped } from './typed-time'

/** The sources that somebody types in by hand, by the digit that chooses them. */
export const typedSources = [
	'phoneCall',
	'visit',
	'letter',
	'hotline12345',
	'leaderInstruction',
	'superiorOrder',
	'media',
] as const satisfies readonly Source[]
export type TypedSource = (typeof typedSources)[number]

/** The identities by the digit that chooses them. */
export const identityDigits = { named: '8', anonymous: '9', confidential: '0' } as const satisfies Record<
	Identity,
	string
>

/** What passes a call on gives it a number, and wants an answer by a day. */
export const hasUpstream = (source: TypedSource): boolean => source !== 'phoneCall' && source !== 'visit'

/** A call as it is typed; every field as it stands in its box. */
export interface RegisterDraft {
	/** Whose it is, where a browser is shared. */
	readonly user?: string | undefined
	readonly source: TypedSource
	readonly sourceNumber: string
	readonly answerBy: string
	readonly identity: Identity
	readonly phone: string
	readonly name: string
	readonly text: string
	readonly title: string
	/** What stands in the box of the village, and the one that was chosen. */
	readonly villageTyped: string
	readonly village?: string | undefined
	readonly place: string
	readonly matterTyped: string
	readonly matter?: string | undefined
	readonly leader: string
	readonly instructionNumber: string
	readonly reportBy: string
	readonly repeatOf?: string | undefined
	readonly another?: boolean | undefined
	/** What was sent before, without its identifier, and the identifier it went with. */
	readonly sent?: { readonly said: string; readonly id: string } | undefined
}

export const emptyRegister = (
	user: string | undefined,
	source: TypedSource = 'phoneCall',
): RegisterDraft => ({
	user,
	source,
	sourceNumber: '',
	answerBy: '',
	identity: 'named',
	phone: '',
	name: '',
	text: '',
	title: '',
	villageTyped: '',
	place: '',
	matterTyped: '',
	leader: '',
	instructionNumber: '',
	reportBy: '',
})

const writtenFields = [
	'sourceNumber',
	'answerBy',
	'phone',
	'name',
	'text',
	'title',
	'villageTyped',
	'place',
	'matterTyped',
	'leader',
	'instructionNumber',
	'reportBy',
] as const

/** Whether anything was typed that would be a loss. */
export const isWritten = (draft: RegisterDraft): boolean =>
	writtenFields.some((field) => draft[field].trim() !== '')

export type RegisterField =
	| 'sourceNumber'
	| 'phone'
	| 'text'
	| 'village'
	| 'matter'
	| 'answerBy'
	| 'leader'
	| 'reportBy'
export interface Fault {
	readonly field: RegisterField
	readonly fault: 'text' | 'phone' | 'village' | 'matter' | 'answerBy' | 'leader' | 'reportBy' | 'standing'
}

/**
 * What must be put right before it is filed, in the order of the form.
 * @param standing whether cases with the number it bears elsewhere are known to stand already
 */
export function faultsOf(draft: RegisterDraft, now: number, standing: boolean): Fault[] {
	const upstream = hasUpstream(draft.source)
	const instructed = draft.source === 'leaderInstruction'
	const faults: (Fault | false)[] = [
		upstream && standing && !draft.another && { field: 'sourceNumber', fault: 'standing' },
		upstream &&
			draft.answerBy.trim() !== '' &&
			timeTyped(draft.answerBy, now) === undefined && { field: 'answerBy', fault: 'answerBy' },
		instructed && draft.leader.trim() === '' && { field: 'leader', fault: 'leader' },
		instructed && timeTyped(draft.reportBy, now) === undefined && { field: 'reportBy', fault: 'reportBy' },
		draft.identity !== 'anonymous' &&
			draft.phone.trim() !== '' &&
			plainPhone(draft.phone) === undefined && { field: 'phone', fault: 'phone' },
		draft.text.trim() === '' && { field: 'text', fault: 'text' },
		draft.villageTyped.trim() !== '' && draft.village === undefined && { field: 'village', fault: 'village' },
		draft.matterTyped.trim() !== '' && draft.matter === undefined && { field: 'matter', fault: 'matter' },
	]
	return faults.filter((fault) => fault !== false)
}

export type RegistrationInput = v.InferInput<typeof registrationSchema>

/** What is sent, without its identifier; the same draft says the same every time. */
export function registrationOf(
	draft: RegisterDraft,
	photos: readonly string[],
	now: number,
): Omit<RegistrationInput, 'id'> {
	const upstream = hasUpstream(draft.source)
	const known = draft.identity !== 'anonymous'
	const answerBy = upstream ? timeTyped(draft.answerBy, now) : undefined
	const reportBy = timeTyped(draft.reportBy, now)
	return {
		source: draft.source,
		text: draft.text.trim(),
		identity: draft.identity,
		photos: [...photos],
		...(upstream && written('sourceNumber', draft.sourceNumber)),
		...(answerBy !== undefined && { answerBy }),
		...written('title', draft.title),
		...(draft.village !== undefined && { village: draft.village }),
		...(draft.place.trim() !== '' && { place: { description: draft.place.trim() } }),
		...(draft.matter !== undefined && { matter: draft.matter }),
		...(known && written('name', draft.name)),
		...(known && written('phone', draft.phone)),
		...(draft.repeatOf !== undefined && { repeatOf: draft.repeatOf }),
		...(upstream && draft.another && { another: true }),
		...(draft.source === 'leaderInstruction' &&
			reportBy !== undefined && {
				instruction: {
					leader: draft.leader.trim(),
					...written('number', draft.instructionNumber),
					reportBy,
				},
			}),
	}
}

const written = <Key extends string>(key: Key, typed: string) =>
	(typed.trim() === '' ? {} : { [key]: typed.trim() }) as { [K in Key]?: string }
