import type { InboxAnswer } from '@huying/shared/notice/notice-view'

/**
 * A page of the inbox behind another one. The unread are the newest; those that did not fit the first page were marked
 * as read with it, and are still shown as new here.
 */
export function joined(known: InboxAnswer, page: InboxAnswer): InboxAnswer {
	const there = new Set(known.notices.map(({ place }) => place))
	const older = page.notices.filter(({ place }) => !there.has(place))
	const more = known.unread - known.notices.filter(({ read }) => !read).length
	const { next: _, ...kept } = known
	return {
		...kept,
		notices: [
			...known.notices,
			...older.map((notice, place) => (place < more ? { ...notice, read: false } : notice)),
		],
		...(page.next !== undefined && { next: page.next }),
	}
}
