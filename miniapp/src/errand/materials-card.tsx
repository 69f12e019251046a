import type { ErrandView } from '@huying/shared/errand/errand-view'
import { own } from '@huying/shared/text/zh-CN/errand-pages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Failure } from '../kit/failure'
import { Buttons, Stack } from '../kit/row'
import { Heading, Quiet, Strong } from '../kit/words'
import { LooksSheet } from './looks-sheet'
import { useLook } from './use-look'

const text = own.pictures

type Props = { id: string; title?: string; note?: string; errand: Pick<ErrandView, 'materials'> }

/** What was made ready beforehand. Pictures are fetched by a tap, and who looked can be seen. */
export function MaterialsCard({ id, errand, title = text.title, note = text.erased }: Props) {
	const { look, busy, trouble } = useLook(id)
	const [open, setOpen] = useState(false)
	if (errand.materials.length === 0) return null
	const pictured = errand.materials.some(({ photos }) => photos.length > 0)
	return (
		<Card>
			<Heading>{title}</Heading>
			<Stack gap="large">
				{errand.materials.map(({ name, ready, photos }) => (
					<View key={name}>
						<Strong>{name}</Strong>
						<Quiet>{ready ? text.ready : text.notReady}</Quiet>
						{photos.length > 0 && (
							<Buttons>
								<Button
									words={text.look(photos.length)}
									label={`${name}，${text.look(photos.length)}`}
									look="calm"
									icon="image"
									busy={busy}
									onTap={() => look(photos)}
								/>
							</Buttons>
						)}
					</View>
				))}
			</Stack>
			{trouble !== undefined && <Failure words={trouble} />}
			{pictured && (
				<>
					<Buttons>
						<Button words={text.looks} look="calm" icon="eye" onTap={() => setOpen(true)} />
					</Buttons>
					<View className="apart">
						<Quiet>{note}</Quiet>
					</View>
					<LooksSheet id={id} open={open} onClose={() => setOpen(false)} />
				</>
			)}
		</Card>
	)
}
