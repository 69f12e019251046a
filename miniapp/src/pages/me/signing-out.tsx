import { kit, mePage } from '@huying/shared/text/zh-CN/index'
import type { Profile } from '@huying/shared/user/user'
import { useState } from 'react'
import { explain } from '../../api/explain'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import { signOut, signOutEverywhere } from '../../session/sign-out'

/** A browser may be somebody else's too. WeChat signs its own user in by itself: there it is the other devices. */
export function SigningOut({ profile }: { profile: Profile }) {
	const [asking, setAsking] = useState<'here' | 'everywhere'>()
	const text = mePage.signOutSheet
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const close = () => {
		setAsking(undefined)
		setTrouble(undefined)
	}
	const leave = async () => {
		setBusy(true)
		try {
			await (asking === 'everywhere' ? signOutEverywhere() : signOut())
			close()
		} catch (failure) {
			setTrouble(explain(failure))
		} finally {
			setBusy(false)
		}
	}
	const here = process.env.TARO_ENV === 'h5'
	if (!here && profile.posts.length === 0) return null
	return (
		<>
			<Buttons>
				{here && <Button words={mePage.signOut} icon="log-out" look="calm" onTap={() => setAsking('here')} />}
				{profile.posts.length > 0 && (
					<Button words={mePage.signOutOthers} look="calm" onTap={() => setAsking('everywhere')} />
				)}
			</Buttons>
			<Sheet open={asking !== undefined} title={text.title} onClose={close}>
				<Paragraph>{asking === 'everywhere' ? text.othersWords : text.words}</Paragraph>
				{trouble !== undefined && <Failure words={trouble} />}
				<Buttons>
					<Button words={kit.cancel} look="calm" onTap={close} />
					<Button words={text.yes} busy={busy} onTap={leave} />
				</Buttons>
			</Sheet>
		</>
	)
}
