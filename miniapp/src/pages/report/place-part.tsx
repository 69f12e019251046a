import { reportPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { choosePlace, hasMap } from '../../place/choose-place'

/** In words, and where there is a map, as a point on it. */
export function PlacePart({ draft }: { draft: Draft }) {
	const [denied, setDenied] = useState(false)
	const text = reportPage.where
	const mark = async () => {
		const chosen = await choosePlace()
		setDenied(chosen === 'denied')
		if (typeof chosen === 'string') return
		const { name, longitude, latitude } = chosen
		changeDraft({ point: { longitude, latitude }, ...(!draft.where?.trim() && name && { where: name }) })
	}
	return (
		<Field label={text.label} hint={text.hint}>
			<TextInput
				label={text.label}
				placeholder={text.placeholder}
				most={200}
				value={draft.where ?? ''}
				onInput={(where) => changeDraft({ where })}
			/>
			{hasMap && (
				<Buttons>
					<Button
						words={draft.point ? text.changeOnMap : text.onMap}
						icon="map-pin"
						look="calm"
						onTap={mark}
					/>
					{draft.point && (
						<Button words={text.unmark} look="calm" onTap={() => changeDraft({ point: undefined })} />
					)}
				</Buttons>
			)}
			{draft.point && <Quiet>{text.marked}</Quiet>}
			{denied && (
				<View className="apart">
					<Quiet>{text.denied}</Quiet>
				</View>
			)}
		</Field>
	)
}
