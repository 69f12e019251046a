import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Heading, Paragraph, Quiet } from '../kit/words'

const text = disclosureText.item

/** Every edition there was, the newest first, with why it was corrected; one tap shows it as it stood. */
export function Editions({ view, onLook }: { view: DisclosureView; onLook: (edition: number) => void }) {
	if (view.editions.length < 2) return null
	return (
		<Card>
			<Heading>{text.editions(view.editions.length)}</Heading>
			{[...view.editions].reverse().map(({ edition, at, reason, erased }) => (
				<View key={edition}>
					<Paragraph>{text.edition(edition, at)}</Paragraph>
					{reason !== undefined && <Quiet>{`${text.reason}：${reason}`}</Quiet>}
					{edition === view.shown && <Quiet>{text.shownEdition}</Quiet>}
					{edition !== view.shown && erased === undefined && (
						<Button words={text.lookAtEdition} look="calm" fit onTap={() => onLook(edition)} />
					)}
				</View>
			))}
		</Card>
	)
}
