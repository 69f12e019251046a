import type { Invited as Invitation } from '@huying/shared/errand/errand-view'
import { invited as text } from '@huying/shared/text/zh-CN/errand-own'
import { errorText } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons, Stack } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { callCentre, useTenant } from '../../region/tenant'
import { replaceWith } from '../../route/route'

/** What, by whom, with what of one's own; then yes or no, one tap each. */
export function Invited({ invited, code }: { invited: Invitation; code: string }) {
	const { value: tenant } = useTenant()
	const [said, setSaid] = useState<'yes' | 'no'>()
	const consent = useSend<{ code: string }, unknown>(
		(body) => api.consentErrand({ params: { case: invited.case }, body }),
		() => setSaid('yes'),
		errorText.unreachable,
	)
	const open = { words: text.look, onTap: () => replaceWith('errands/errand', { id: invited.case }) }
	if (said === 'yes')
		return (
			<>
				<StateMark shape="done" words={text.done} />
				<Heading level={1}>{text.done}</Heading>
				<Paragraph>{text.doneWords}</Paragraph>
				<Buttons>
					<Button {...open} />
				</Buttons>
			</>
		)
	const phone = tenant?.centrePhone
	return (
		<>
			<Heading level={1}>{text.heading(invited.serviceName)}</Heading>
			<Stack>
				<Paragraph>
					{invited.askedBy === undefined ? text.askedNobody : text.asked(invited.askedBy)}
				</Paragraph>
				{invited.person !== undefined && <Paragraph>{text.person(invited.person)}</Paragraph>}
				<Paragraph>{invited.worker === undefined ? text.noWorker : text.worker(invited.worker)}</Paragraph>
			</Stack>
			{invited.materials.length > 0 && (
				<Card>
					<Paragraph>{text.papers}</Paragraph>
					{invited.materials.map((name) => (
						<Paragraph key={name}>{`· ${name}`}</Paragraph>
					))}
				</Card>
			)}
			<Card tone={invited.status === 'asked' ? 'ask' : 'plain'}>
				<Paragraph>{text.means}</Paragraph>
				{invited.status === 'asked' && said !== 'no' && (
					<Buttons>
						<Button words={text.yes} icon="check" busy={consent.busy} onTap={() => consent.send({ code })} />
						<Button words={text.no} look="plain" onTap={() => setSaid('no')} />
					</Buttons>
				)}
				{said === 'no' && <Paragraph>{text.noWords}</Paragraph>}
				{(invited.status === 'given' || invited.status === 'own') && <Paragraph>{text.given}</Paragraph>}
				{invited.status === 'withdrawn' && <Paragraph>{text.withdrawn}</Paragraph>}
				{consent.problem !== undefined && <Failure words={consent.problem} />}
				<Quiet>{text.never}</Quiet>
			</Card>
			{said === 'no' && (
				<Buttons>
					<Button words={text.yes} look="calm" onTap={() => setSaid(undefined)} />
					{phone !== undefined && (
						<Button words={text.call} look="calm" icon="phone" onTap={() => callCentre(phone)} />
					)}
				</Buttons>
			)}
		</>
	)
}
