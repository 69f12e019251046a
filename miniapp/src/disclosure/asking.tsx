import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { Button } from '../kit/button'
import { Buttons, Row } from '../kit/row'
import { ShareButton } from '../kit/share-button'
import { Quiet } from '../kit/words'
import { goTo } from '../route/route'
import { useSettings } from '../settings/settings'
import { copyAddress, plainAddress } from './share-link'

const text = disclosureText.item

/** What one can do about an item: ask, hand it on, print it for the notice board. Lists of persons are not handed on. */
export function Asking({ view }: { view: DisclosureView }) {
	const settings = useSettings()
	const base = settings?.api === '' ? window.location.origin : (settings?.api ?? '')
	const link = plainAddress(base, view.village, view.disclosure)
	return (
		<>
			<Buttons>
				<Button words={text.ask} onTap={() => goTo('affairs/objection', { id: view.disclosure })} />
				{view.audience === 'public' && (
					<ShareButton words={text.share} onTap={() => copyAddress(link).catch(() => undefined)} />
				)}
			</Buttons>
			<Row apart>
				<Quiet>{text.askHint}</Quiet>
			</Row>
			{view.audience === 'public' && (
				<Buttons>
					<Button
						words={text.poster}
						look="calm"
						onTap={() => goTo('affairs/poster', { village: view.village, id: view.disclosure })}
					/>
				</Buttons>
			)}
		</>
	)
}
