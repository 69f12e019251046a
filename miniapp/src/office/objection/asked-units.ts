import { isHeld, type Post } from '@huying/shared/user/post'

/** The villages' units for which somebody answers what is asked about what they published. */
export const answersFor = (posts: readonly Post[], at: number): string[] => [
	...new Set(
		posts.filter((post) => post.role === 'villageEditor' && isHeld(post, at)).map(({ unit }) => unit),
	),
]
/** Where what they have to answer waits. */
export const askedQueues = ['assigned', 'handling'] as const
