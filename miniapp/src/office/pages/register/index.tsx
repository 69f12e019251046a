import { back, notYours, title } from '@huying/shared/text/zh-CN/register'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld } from '@huying/shared/user/post'
import { useEffect, useState } from 'react'
import { Empty } from '../../../kit/empty'
import { Waiting } from '../../../kit/waiting'
import { usePhotos } from '../../../photo/use-photos'
import { FiledCase } from '../../register/filed-case'
import { RegisterForm } from '../../register/register-form'
import { openRegister, useRegisterDraft } from '../../register/register-store'
import { useFiling } from '../../register/use-filing'
import { useWays } from '../../register/use-ways'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import '../../register/register.scss'

/** The centre registers for somebody who called, came or wrote (登记). */
export default function Register() {
	const { profile } = useStaff()
	const draft = useRegisterDraft()
	const { explain } = useWays()
	const photos = usePhotos()
	const filing = useFiling(photos)
	const [restored, setRestored] = useState(false)
	// under another page it hears no keys
	const shown = useShown(() => undefined)
	useEffect(() => setRestored(openRegister()), [])
	const mine = profile?.posts.some(
		(post) => post.role === 'dispatcher' && post.unit === CENTRE && isHeld(post, Date.now()),
	)
	return (
		<WorkPage title={title} explain={explain} back={back}>
			{mine === undefined && <Waiting />}
			{mine === false && <Empty words={notYours} icon="phone" />}
			{mine && filing.filed && (
				<FiledCase
					filed={filing.filed}
					keys={shown}
					onAgain={() => {
						setRestored(false)
						filing.again()
					}}
				/>
			)}
			{mine && !filing.filed && draft && (
				<RegisterForm draft={draft} restored={restored} photos={photos} filing={filing} keys={shown} />
			)}
		</WorkPage>
	)
}
