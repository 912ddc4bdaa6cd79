import "@/lib/testing/fresh-database";
import { sweep } from "@/lib/testing/sweep";

// In a file of its own, so that both processors have half of it.
sweep(1, 2);
