/**
 * What a write of the next version depends on: that the one that was seen still stands.
 * @param seen the version that was read; 0 where there was none, and none may be there then
 */
export const onVersion = (seen: number) =>
	seen === 0
		? { ConditionExpression: 'attribute_not_exists(pk)' }
		: {
				ConditionExpression: '#version = :seen',
				ExpressionAttributeNames: { '#version': 'version' },
				ExpressionAttributeValues: { ':seen': seen },
			}
