import { Missing } from "@/components/layout/missing";

export default Missing;
