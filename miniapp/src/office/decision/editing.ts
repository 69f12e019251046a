import { isHeld, type Post } from '@huying/shared/user/post'

/** Villages whose decisions somebody enters now, by their codes, with their units' names. */
export const editedVillages = (
	posts: readonly Post[],
	at: number,
): { readonly village: string; readonly name: string }[] =>
	posts
		.filter((post) => post.role === 'villageEditor' && isHeld(post, at))
		.flatMap(({ unit, unitName }) => {
			const village = /^village-(\d{12})$/.exec(unit)?.[1]
			return village === undefined ? [] : [{ village, name: unitName }]
		})
