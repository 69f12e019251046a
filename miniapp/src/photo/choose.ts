import { errorText } from '@huying/shared/text/zh-CN/index'
import { chooseInBrowser } from './choose-in-browser'
import { chooseInWeChat } from './choose-in-wechat'
import { type KeptPhoto, type PhotoProblem, problemTogether } from './kept-photo'

/** What was chosen, and in words what was left out and why. */
export type Chosen = { photos: KeptPhoto[]; problem?: string }

export type Wanted = {
	/** How many are there already, and which. */
	already: readonly KeptPhoto[]
	/** How many there may be in all. */
	most: number
	/** Whether a film will do too. */
	film: boolean
	/** Told once something was chosen: from here on it is being made smaller and kept. */
	onChosen?: () => void
}

/** Lets a person take or choose photos (or a film), and keeps what they chose on the phone. Nothing chosen: an empty list. */
export async function choosePhotos({ already, most, film, onChosen }: Wanted): Promise<Chosen> {
	const left = most - already.length
	// A film stands alone: it is offered only while there is nothing yet.
	const offered = { most: left, film: film && already.length === 0, onChosen: () => onChosen?.() }
	const { photos, problem } =
		process.env.TARO_ENV === 'weapp' ? await chooseInWeChat(offered) : await chooseInBrowser(offered)
	const kept: KeptPhoto[] = []
	let trouble = problem
	for (const photo of photos) {
		const together = problemTogether([...already, ...kept, photo], most)
		if (together) trouble ??= together
		else kept.push(photo)
	}
	return { photos: kept, ...(trouble && { problem: sayProblem(trouble) }) }
}

const sayProblem = (problem: PhotoProblem): string => errorText.errors[problem]
