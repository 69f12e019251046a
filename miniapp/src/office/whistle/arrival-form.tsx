import { TEXT_LIMIT } from '@huying/shared/case/limits'
import { arrival as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { newIdentifier } from '../../api/identifier'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { sendOff } from '../../outbox/outbox'
import { dropPhoto } from '../../photo/kept-files'
import { whereHere } from '../../place/where-here'
import { metresFrom, mustExplain } from '../../summons/arrival'
import { Problem } from '../case/problem'
import { type ArrivalDraft, currentArrival, putArrival, releaseArrival } from './arrival-store'
import { KeptPhotos } from './kept-photos'
import type { Meet } from './meets'

type Props = {
	meet: Meet
	draft: ArrivalDraft
	/** Metres from which on one is elsewhere. */
	within: number
	/** It was begun by a tap just now, which asks for the place too; one that was left is not asked for by itself. */
	begun: boolean
}

/** A picture and the place, and why where one is elsewhere. Needs no signal: the outbox has it from there. */
export function ArrivalForm({ meet, draft, within, begun }: Props) {
	const { case: id, place } = meet
	const [locating, setLocating] = useState(false)
	const [asked, setAsked] = useState(!begun)
	const [tried, setTried] = useState(false)
	const [keeping, setKeeping] = useState(false)
	const change = useCallback(
		(part: Partial<ArrivalDraft>) => {
			const now = currentArrival(id)
			if (now) putArrival({ ...now, ...part })
		},
		[id],
	)
	const locate = useCallback(async () => {
		setLocating(true)
		const found = await whereHere()
		if (found) change({ point: found })
		setLocating(false)
		setAsked(true)
	}, [change])
	const known = draft.point !== undefined
	useEffect(() => {
		if (begun) locate()
	}, [begun, locate])
	const explain = (known || asked) && mustExplain(draft, place, within)
	const lacks =
		draft.photos.length === 0
			? words.missing.photos
			: mustExplain(draft, place, within) && draft.text.trim() === ''
				? words.missing.text
				: undefined
	const confirm = async () => {
		setTried(true)
		const { takenAt = Date.now(), ...rest } = currentArrival(id) ?? draft
		if (lacks !== undefined) return
		sendOff({ ...rest, takenAt, id: await newIdentifier() })
		releaseArrival(id)
	}
	const cancel = () => {
		releaseArrival(id)
		for (const photo of draft.photos) dropPhoto(photo)
	}
	return (
		<View className="meet-card__form">
			<KeptPhotos
				label={words.photos}
				hint={words.photosHint}
				photos={draft.photos}
				error={tried && draft.photos.length === 0 ? words.missing.photos : undefined}
				current={() => currentArrival(id)?.photos ?? []}
				onChange={(photos) =>
					change({
						photos,
						takenAt: photos.length === 0 ? undefined : (currentArrival(id)?.takenAt ?? Date.now()),
					})
				}
				onKeeping={setKeeping}
			/>
			<Field label={words.here}>
				<View>{sayHere(draft, meet, within, locating)}</View>
				<Buttons>
					<Button words={words.again} icon="map-pin" look="calm" busy={locating} fit onTap={locate} />
				</Buttons>
			</Field>
			{(explain || draft.text !== '') && (
				<Field label={words.why} hint={words.whyHint}>
					<TextArea
						label={words.why}
						value={draft.text}
						most={TEXT_LIMIT}
						onInput={(text) => change({ text })}
					/>
				</Field>
			)}
			<View className="meet-card__confirm">
				<Problem words={tried ? lacks : undefined} />
				<Buttons>
					<Button words={words.cancel} look="calm" onTap={cancel} />
					<Button words={words.confirm} icon="check" busy={keeping || locating} onTap={confirm} />
				</Buttons>
			</View>
			<Quiet>{words.kept}</Quiet>
		</View>
	)
}

/** How far from the place, or what is not known. */
function sayHere(draft: ArrivalDraft, { place }: Meet, within: number, locating: boolean): string {
	if (locating && draft.point === undefined) return words.locating
	const metres = metresFrom(draft, place)
	if (metres !== undefined)
		return metres > within ? words.far(Math.round(metres)) : words.near(Math.round(metres))
	if (draft.point !== undefined) return words.located
	return mustExplain(draft, place, within) ? words.noPoint : words.noPointFine
}
