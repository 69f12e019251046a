import type { Command, CommandOf } from '@huying/shared/case/command'
import { type Answers, forms, type MoveForm } from './form'
import type { OfficeMove } from './moves'

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
	(value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
const written = (text: string | undefined) => text?.trim() || undefined

type Said = (answers: Answers, form: MoveForm, photos: readonly string[]) => object

/** What each field says in a command. */
const says: { readonly [Field in keyof Required<MoveForm>]: Said } = {
	words: ({ words }, { acceptance }) => (acceptance ? {} : optional('words', written(words))),
	photos: (_, __, photos) => ({ photos: [...photos] }),
	unit: ({ unit }, { unit: field, acceptance }) => (acceptance ? {} : optional(field?.[1] ?? 'unit', unit)),
	part: ({ part }) => optional('unit', part),
	supports: ({ supports = [] }, { acceptance }) => (acceptance ? {} : { supports: [...supports] }),
	agreed: ({ agreed = [] }) => ({ agreed: [...agreed] }),
	answerable: ({ first, leader, person }) => {
		const named = { first: written(first), leader: written(leader), person: written(person) }
		return named.first && named.leader && named.person ? { answerable: named } : {}
	},
	reason: ({ reason }) => optional('reason', reason),
	urgency: ({ urgency }) => optional('urgency', urgency),
	when: ({ when }, { when: field }) => (field === undefined ? {} : optional(field, when)),
	extension: ({ extension }) => optional('extension', extension),
	marks: ({ speed, quality }) => ({ ...optional('speed', speed), ...optional('quality', quality) }),
	place: ({ place }) => optional('place', place),
	slip: ({ slip }) => optional('number', slip),
	voice: ({ voice }) => optional('voice', voice),
	instruction: ({ instructor, instructionNumber }) => ({
		...optional('leader', written(instructor)),
		...optional('number', written(instructionNumber)),
	}),
	people: ({ people = [] }) => ({ to: people.map(({ user }) => user) }),
	main: ({ into, samePerson = false }) => ({ ...optional('into', into?.case), samePerson }),
	acceptance: ({ urgency, public: shown, kind, village, about, matter }) => ({
		public: shown,
		...optional('urgency', urgency),
		...optional('kind', kind),
		...optional('village', village),
		...optional('about', about),
		...optional('matter', matter),
	}),
	rating: ({ solved, content }) => ({ ...optional('solved', solved), ...optional('content', content) }),
	publicAnswer: ({ publicAnswer }) => optional('publicAnswer', written(publicAnswer)),
	// whoever was not reached said nothing
	call: ({ outcome, solved, content }) => ({
		...optional('outcome', outcome),
		...(outcome === 'reached' && solved !== undefined && { solved, ...optional('content', content) }),
	}),
}

/**
 * What a form says as a command. For `accept` the units and the note go with the order that follows.
 * @param photos identifiers of those that have arrived
 */
export function commandOf(
	move: OfficeMove,
	id: string,
	answers: Answers,
	photos: readonly string[],
): Command {
	const form = forms[move]
	const fields = (Object.keys(form) as (keyof MoveForm)[]).map((field) => says[field](answers, form, photos))
	return Object.assign({ id, type: move }, ...fields) as Command
}

/** The order that follows an acceptance in one go; undefined when no unit was chosen. */
export function followUp(id: string, answers: Answers): CommandOf<'order'> | undefined {
	const { unit, supports = [], words } = answers
	if (unit === undefined) return undefined
	return { id, type: 'order', unit, supports: [...supports], ...optional('words', written(words)) }
}
