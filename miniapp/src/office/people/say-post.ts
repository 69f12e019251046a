import { dayOf } from '@huying/shared/follow-up/figures'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { isHeld, type Post } from '@huying/shared/user/post'

/** The first day that anybody wrote down. */
const OLDEST = Date.UTC(2000, 0, 2)

/** A post in words: 「住建局 · 承办人」. */
export const sayPost = ({ role, unitName }: Pick<Post, 'role' | 'unitName'>): string =>
	words.post(roleWords[role], unitName)

/** From when until when: 「2026-03-03 至 2026-03-05」, 「2026-03-03 起」; whether it runs now, where it does not. */
export function sayTerm(
	post: Pick<Post, 'from' | 'until' | 'standIn' | 'role' | 'unit'> & Post,
	now: number,
): string {
	const { from, until, standIn } = post
	const parts = [
		...(standIn ? [words.standsIn] : []),
		...(from < OLDEST && until === undefined
			? []
			: [until === undefined ? words.since(dayOf(from)) : words.term(dayOf(from), dayOf(until - 1))]),
		...(isHeld(post, now) ? [] : [from > now ? words.ahead : words.over]),
	]
	return parts.join('，')
}
