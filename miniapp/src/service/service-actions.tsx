import type { Service } from '@huying/shared/service/service'
import { service as text } from '@huying/shared/text/zh-CN/services-page'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { goTo } from '../route/route'

/** Somebody who runs it, where that is allowed; and asking about it, always. */
export function ServiceActions({ service: { code, name, errand, inPerson } }: { service: Service }) {
	const can = errand && !inPerson
	return (
		<Buttons>
			{can && (
				<Button
					words={text.errand}
					icon="hand-helping"
					onTap={() => goTo('errands/ask', { service: code })}
				/>
			)}
			<Button
				words={text.ask}
				icon="message-square"
				look={can ? 'calm' : 'primary'}
				onTap={() => goTo('errands/question', { service: code, about: name })}
			/>
		</Buttons>
	)
}
