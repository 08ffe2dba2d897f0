import { RemarkForm } from '../../../features/remark/components/remark-form.tsx';
import { FormFrame } from '../../layout/form-frame.tsx';

/** A chunk of its own, so that the statement loads without the form and its widgets. */
export default function RemarkTools({ pageAddress }: { pageAddress: string }) {
  return (
    <FormFrame>
      <RemarkForm pageAddress={pageAddress} />
    </FormFrame>
  );
}
