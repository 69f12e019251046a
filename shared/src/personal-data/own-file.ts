import type { AccessKind } from '../access-log/access-entry'
import type { EventType } from '../case/event'
import type { Post } from '../user/post'
import type { Villager } from '../villager/villager'
import type { OwnCase, OwnKindView } from './own-data'

/** One's own case as it is taken along: one's own words, and what happened when. */
export interface TakenCase extends OwnCase {
	readonly course: readonly {
		readonly at: number
		readonly type: EventType
		readonly unitName?: string
		/** What those who answer said to the caller. */
		readonly text?: string
	}[]
	/** At which one's own pictures and recordings can be fetched for two hours. */
	readonly addresses: readonly string[]
}

/** Everything that is kept about one user, at one instant. */
export interface OwnFile {
	readonly at: number
	readonly profile: {
		readonly user: string
		readonly openid: string
		readonly name?: string
		readonly phone?: string
		readonly since: number
	}
	readonly kinds: readonly OwnKindView[]
	readonly posts: readonly Post[]
	/** In epoch milliseconds, when each session ends. */
	readonly sessions: readonly number[]
	readonly consents: readonly { readonly template: string; readonly left: number }[]
	readonly villages: readonly Pick<Villager, 'village' | 'status' | 'at' | 'person' | 'household'>[]
	readonly cases: readonly TakenCase[]
	readonly follows: readonly string[]
	readonly notices: readonly { readonly at: number; readonly text: string }[]
	/** Who looked at, took out or changed what concerns them, by which unit. */
	readonly accesses: readonly { readonly at: number; readonly what: AccessKind; readonly unit?: string }[]
}
