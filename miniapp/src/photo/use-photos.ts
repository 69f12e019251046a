import { PHOTO_LIMIT } from '@huying/shared/case/limits'
import { useCallback, useRef, useState } from 'react'
import { explain } from '../api/explain'
import type { PickedPhoto } from '../kit/photo-picker'
import { choosePhotos } from './choose'
import { dropPhoto, sourceOf } from './kept-files'
import type { KeptPhoto } from './kept-photo'
import { checkPhoto, uploadPhoto } from './upload'

type Line = { kept: KeptPhoto; picked: PickedPhoto }

/** Photos for a step of a case: chosen, sent at once, and named in the command once all have arrived. */
export type Photos = {
	/** For the kit's PhotoPicker, with `most`, `onAdd`, `onRemove` and `onRetry`. */
	picked: PickedPhoto[]
	most: number
	/** What was left out of the last choice, and why. */
	problem: string | undefined
	add: () => Promise<void>
	remove: (id: string) => void
	retry: (id: string) => void
	/** True once none is on its way. */
	settled: boolean
	/** Sends what has not arrived. @returns the identifiers for the command @throws ApiError of the first that failed */
	arrive: () => Promise<string[]>
	/** After the command: the copies on this phone are not needed any more. */
	clear: () => void
}

/** Photos of one form. `film`: one film will do instead. */
export function usePhotos({ film = false, most = PHOTO_LIMIT } = {}): Photos {
	const [lines, setLines] = useState<Line[]>([])
	const [problem, setProblem] = useState<string>()
	const sending = useRef(new Map<string, Promise<void>>())
	const current = useRef(lines)
	current.current = lines

	const mark = useCallback((id: string, change: Partial<PickedPhoto>) => {
		setLines((all) =>
			all.map((line) => (line.kept.id === id ? { ...line, picked: { ...line.picked, ...change } } : line)),
		)
	}, [])

	const send = useCallback(
		(kept: KeptPhoto): Promise<void> => {
			const known = sending.current.get(kept.id)
			if (known) return known
			mark(kept.id, { step: 'sending', percent: 0 })
			const work = (async () => {
				await uploadPhoto(kept, (percent) => mark(kept.id, { step: 'sending', percent }))
				await checkPhoto(kept)
				mark(kept.id, { step: 'sent' })
			})().catch((failure: unknown) => {
				sending.current.delete(kept.id)
				mark(kept.id, { step: 'failed', problem: explain(failure) })
				throw failure
			})
			sending.current.set(kept.id, work)
			return work
		},
		[mark],
	)

	const add = useCallback(async () => {
		const already = current.current.map(({ kept }) => kept)
		const chosen = await choosePhotos({ already, most, film })
		setProblem(chosen.problem)
		const added = await Promise.all(chosen.photos.map(lineOf))
		setLines((all) => [...all, ...added])
		for (const { kept } of added) send(kept).catch(() => undefined)
	}, [film, most, send])

	const remove = useCallback((id: string) => {
		const line = current.current.find(({ kept }) => kept.id === id)
		if (line) dropPhoto(line.kept)
		sending.current.delete(id)
		setLines((all) => all.filter(({ kept }) => kept.id !== id))
	}, [])

	return {
		picked: lines.map(({ picked }) => picked),
		most,
		problem,
		add,
		remove,
		retry: (id) => {
			const line = current.current.find(({ kept }) => kept.id === id)
			if (line) send(line.kept).catch(() => undefined)
		},
		settled: lines.every(({ picked }) => picked.step !== 'sending'),
		arrive: async () => {
			const all = current.current.map(({ kept }) => kept)
			await Promise.all(all.map(send))
			return all.map(({ id }) => id)
		},
		clear: () => {
			for (const { kept } of current.current) dropPhoto(kept)
			setLines([])
		},
	}
}

async function lineOf(kept: KeptPhoto): Promise<Line> {
	return { kept, picked: await pickedFrom(kept) }
}

/** A kept photo as the kit's PhotoPicker shows it. */
export async function pickedFrom(kept: KeptPhoto): Promise<PickedPhoto> {
	const source = (await sourceOf(kept)) ?? ''
	return { id: kept.id, source, kind: kept.media === 'video' ? 'video' : 'photo', step: 'kept' }
}
