import type { Crew } from '@huying/shared/roster/roster'
import type { Holder } from '@huying/shared/roster/roster-view'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import * as words from '@huying/shared/text/zh-CN/roster'

/** What somebody of a roster is called. */
export function nameOf(people: readonly Holder[], user: string): string {
	const holder = people.find((one) => one.user === user)
	return holder === undefined ? words.gone : (holder.name ?? words.unnamed)
}

/** Everybody there is to choose from, each once, with the first of their roles. */
export function choices(people: readonly Holder[]): { value: string; words: string }[] {
	const each = new Map([...people].reverse().map((one) => [one.user, one]))
	return [...each.values()].reverse().map(({ user, name, role }) => ({
		value: user,
		words: `${name ?? words.unnamed} · ${roleWords[role]}`,
	}))
}

/** 「王某（带班）、李某」, one by one. */
export function sayCrew(people: readonly Holder[], crew: Crew | undefined): string[] {
	if (crew === undefined) return []
	return [
		...(crew.leader === undefined ? [] : [words.leading(nameOf(people, crew.leader))]),
		...crew.people.map((user) => nameOf(people, user)),
	]
}
