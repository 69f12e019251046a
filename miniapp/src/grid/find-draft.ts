import type { PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import { find as words } from '@huying/shared/text/zh-CN/grid-day'
import { isHeld } from '@huying/shared/user/post'
import type { Profile } from '@huying/shared/user/user'
import type { Draft } from '../draft/draft'
import type { Here } from '../place/where-here'
import type { FindForm } from './find-form'

/** What must be put right before it can go; undefined when nothing must. */
export function problemOf({ text, photos }: FindForm, village: string | undefined): string | undefined {
	if (text.trim() === '' && photos.length === 0) return words.nothing
	return village === undefined ? words.noVillage : undefined
}

type Known = {
	/** The case's name for ever. */
	id: string
	village: string
	matter: PublicEntry | undefined
	here: Here | undefined
	profile: Profile | undefined
	now: number
}

/** A find as the report that it is: what nobody wrote, the photo says. */
export function draftOf(form: FindForm, { id, village, matter, here, profile, now }: Known): Draft {
	const text = form.text.trim()
	const walks = profile?.posts.some((post) => post.role === 'gridWorker' && isHeld(post, now)) ?? false
	return {
		id,
		text: text === '' ? words.words(matter?.name) : text,
		identity: 'named',
		photos: form.photos,
		village,
		...(matter && { matter: matter.matter, kind: matter.kind }),
		...(here && { point: { longitude: here.longitude, latitude: here.latitude } }),
		...(walks && { patrol: true }),
		name: profile?.name,
		phone: profile?.phone,
	}
}
