import type { OwnKindView } from '@huying/shared/personal-data/own-data'
import type { RetentionRules } from '@huying/shared/retention/retention-rules'

/** What was counted of a user. */
export interface Counted {
	readonly sessions: number
	readonly contact: boolean
	readonly cases: number
	readonly errands: number
	readonly follows: number
	readonly villages: number
	readonly notices: number
	readonly consents: number
	readonly posts: number
}

/** What is kept of a user by kind, how long, and what stays once all is erased. What there is none of is left out. */
export function ownKindsOf(counted: Counted, rules: RetentionRules): OwnKindView[] {
	const some = (count: number, view: OwnKindView): OwnKindView[] => (count > 0 ? [view] : [])
	const { cases, follows, villages, notices, consents, posts, sessions, errands } = counted
	return [
		{ kind: 'signIn', count: sessions, days: rules.account },
		...some(counted.contact ? 1 : 0, { kind: 'contact', days: rules.account }),
		...some(cases, { kind: 'cases', count: cases, days: rules.words, stays: 'shared' }),
		...some(cases, { kind: 'photos', days: rules.photos, stays: 'workPhotos' }),
		...some(cases, { kind: 'voices', days: rules.voices }),
		...some(errands, { kind: 'errands', count: errands }),
		...some(follows, { kind: 'follows', count: follows }),
		...some(villages, { kind: 'villages', count: villages }),
		...some(villages, { kind: 'votes', stays: 'decided' }),
		...some(notices, { kind: 'notices', count: notices, days: rules.notices }),
		...some(consents, { kind: 'consents' }),
		...some(posts, { kind: 'posts', count: posts, stays: 'office' }),
		...some(posts, { kind: 'workLog', stays: 'office' }),
		...some(cases, { kind: 'traces', stays: 'course' }),
	]
}
