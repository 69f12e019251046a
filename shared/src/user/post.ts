import * as v from 'valibot'

/** The roles a post can carry; the Chinese names are in text/zh-CN/post.ts. */
export const roles = [
	'dispatcher',
	'handler',
	'gridWorker',
	'gridLeader',
	'villageEditor',
	'villageSupervisor',
	'leader',
	'inspector',
	'administrator',
] as const
export type Role = (typeof roles)[number]

/**
 * A role held in a unit for a time. A grid worker's post also names the region they walk
 * (a village's 12-digit code, or a town's 9-digit one, which holds its villages).
 */
export const postSchema = v.object({
	post: v.string(),
	role: v.picklist(roles),
	unit: v.string(),
	unitName: v.string(),
	region: v.optional(v.string()),
	from: v.number(),
	until: v.optional(v.number()),
	/** Held for a colleague who is away (代班), from a day to a day: whose, and which post of theirs. */
	standIn: v.optional(v.object({ for: v.string(), post: v.string() })),
	/** Who is in charge of them (直接上级), a pseudonym. */
	supervisor: v.optional(v.string()),
})
export type Post = v.InferOutput<typeof postSchema>

/** Whether a post is held at an instant. */
export function isHeld(post: Post, at: number): boolean {
	return post.from <= at && (post.until === undefined || at < post.until)
}
