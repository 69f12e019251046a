import type { Service } from '@huying/shared/service/service'
import { services as text } from '@huying/shared/text/zh-CN/services-page'
import { useState } from 'react'
import { Picks } from '../kit/picks'
import { Stack } from '../kit/row'
import { Quiet } from '../kit/words'
import { ServiceLine } from './service-line'

/** All services, by what in life they belong to: one tap opens what belongs together. */
export function ByField({ services }: { services: readonly Service[] }) {
	const [field, setField] = useState<string>()
	const fields = [...new Set(services.map((one) => one.field))]
	if (fields.length === 0) return null
	return (
		<Stack gap="middle">
			<Quiet>{text.all}</Quiet>
			<Picks
				options={fields.map((one) => ({ value: one, words: one }))}
				chosen={field}
				onChoose={(one) => setField(one === field ? undefined : one)}
			/>
			{services
				.filter((one) => one.field === field)
				.map((service) => (
					<ServiceLine key={service.code} service={service} />
				))}
		</Stack>
	)
}
