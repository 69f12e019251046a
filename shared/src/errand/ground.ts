import type { Post } from '../user/post'
import type { Errand } from './errand'

/** What an errand's step is decided on besides its case. */
export interface ErrandGround {
	readonly errand: Errand
	/** The worker that a step names, with the posts they hold. */
	readonly worker?: { readonly user: string; readonly posts: readonly Post[] }
	/** Whoever acts has opened the link with its one-time code, and is asked for their consent. */
	readonly invited?: true
	/** A whole grid changes hands: whoever acts accepted it (工作交割单). */
	readonly handover?: string
}
