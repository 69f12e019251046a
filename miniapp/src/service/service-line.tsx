import type { Service } from '@huying/shared/service/service'
import { services as text } from '@huying/shared/text/zh-CN/services-page'
import { Card } from '../kit/card'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { goTo } from '../route/route'

/** One service among others: what it is called, one sentence, and whether one must come oneself. */
export function ServiceLine({ service }: { service: Service }) {
	const { code, name, sentence, inPerson, errand } = service
	const mark = inPerson ? text.inPerson : errand ? text.errand : undefined
	return (
		<Card
			onTap={() => goTo('errands/service', { code })}
			label={mark === undefined ? name : `${name}，${mark}`}
		>
			<Heading>{name}</Heading>
			<Paragraph>{sentence}</Paragraph>
			{mark !== undefined && <Quiet>{mark}</Quiet>}
		</Card>
	)
}
