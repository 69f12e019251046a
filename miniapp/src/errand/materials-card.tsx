import type { ErrandView } from '@huying/shared/errand/errand-view'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Buttons, Stack } from '../kit/row'
import { Heading, Quiet, Strong } from '../kit/words'
import { LookButton } from './look-button'
import { LooksSheet } from './looks-sheet'

const text = own.pictures

type Props = { id: string; title?: string; note?: string; errand: Pick<ErrandView, 'materials'> }

/** What was made ready beforehand. Pictures are fetched by a tap, and who looked can be seen. */
export function MaterialsCard({ id, errand, title = text.title, note = text.erased }: Props) {
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
						<LookButton id={id} photos={photos} of={name} />
					</View>
				))}
			</Stack>
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
