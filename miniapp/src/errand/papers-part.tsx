import { PHOTO_LIMIT } from '@huying/shared/case/limits'
import type { ServiceMaterial } from '@huying/shared/service/service'
import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Field } from '../kit/field'
import { Icon } from '../kit/icon'
import { PhotoPicker } from '../kit/photo-picker'
import { Buttons, Stack } from '../kit/row'
import { Tap } from '../kit/tap'
import { Quiet } from '../kit/words'
import type { Trouble } from '../outbox/parcel'
import { choosePhotos } from '../photo/choose'
import { dropPhoto } from '../photo/kept-files'
import { usePicked } from '../photo/use-picked'
import type { ErrandDraft } from './errand-draft'
import { changeErrand, currentErrand } from './errand-store'
import './paper-row.scss'

const text = ask.papers

type Props = {
	draft: ErrandDraft
	materials: readonly ServiceMaterial[]
	trouble: Trouble | undefined
	/** Told when chosen photos are being kept, and when they are. */
	onKeeping: (keeping: boolean) => void
}

/** What to bring, a row each: said to be at hand, or photographed. Neither has to be. */
export function PapersPart({ draft, materials, trouble, onKeeping }: Props) {
	if (materials.length === 0) return null
	return (
		<Field label={text.label} hint={text.hint}>
			<Stack gap="middle">
				{materials.map((material) => (
					<PaperRow
						key={material.name}
						draft={draft}
						material={material}
						trouble={trouble}
						onKeeping={onKeeping}
					/>
				))}
			</Stack>
			<View className="apart">
				<Quiet>{text.seen}</Quiet>
			</View>
		</Field>
	)
}

type RowProps = Omit<Props, 'materials'> & { material: ServiceMaterial }

function PaperRow({ draft, material: { name, form }, trouble, onKeeping }: RowProps) {
	const [problem, setProblem] = useState<string>()
	const all = usePicked(draft.photos)
	const own = draft.photos.filter(({ paper }) => paper === name).map(({ id }) => id)
	const shown = all
		.filter(({ id }) => own.includes(id))
		.map((photo) =>
			photo.id === trouble?.photo ? { ...photo, step: 'failed' as const, problem: trouble.message } : photo,
		)
	const ready = draft.ready.includes(name)
	const left = PHOTO_LIMIT - draft.photos.length
	const turn = () =>
		changeErrand({ ready: ready ? draft.ready.filter((one) => one !== name) : [...draft.ready, name] })
	const add = async () => {
		try {
			const chosen = await choosePhotos({
				already: draft.photos,
				most: PHOTO_LIMIT,
				film: false,
				onChosen: () => onKeeping(true),
			})
			setProblem(chosen.problem)
			const now = currentErrand()
			if (!now || chosen.photos.length === 0) return
			const added = chosen.photos.map((photo) => ({ ...photo, paper: name }))
			changeErrand({
				photos: [...now.photos, ...added],
				ready: now.ready.includes(name) ? now.ready : [...now.ready, name],
			})
		} finally {
			onKeeping(false)
		}
	}
	const remove = (id: string) => {
		const gone = draft.photos.find((photo) => photo.id === id)
		changeErrand({ photos: draft.photos.filter((photo) => photo.id !== id) })
		setProblem(undefined)
		if (gone) dropPhoto(gone)
	}
	return (
		<View className={ready ? 'paper paper--ready' : 'paper'}>
			<View className="paper__name">{name}</View>
			<View className="paper__form">{text.form[form]}</View>
			{own.length > 0 && (
				<View className="paper__picked">
					<PhotoPicker photos={shown} most={own.length + left} onAdd={add} onRemove={remove} />
				</View>
			)}
			<Buttons>
				<Tap
					role="checkbox"
					checked={ready}
					label={`${name}，${ready ? text.ready : text.have}`}
					className={
						ready ? 'button button--calm paper__tick paper__tick--on' : 'button button--calm paper__tick'
					}
					onTap={turn}
				>
					{ready && <Icon name="check" colour="leaf" />}
					<View>{ready ? text.ready : text.have}</View>
				</Tap>
				{own.length === 0 && left > 0 && (
					<Button words={text.shoot} label={`${name}，${text.shoot}`} icon="camera" look="calm" onTap={add} />
				)}
			</Buttons>
			{problem !== undefined && <Quiet>{problem}</Quiet>}
		</View>
	)
}
